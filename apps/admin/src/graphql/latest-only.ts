/**
 * Asks one question at a time: while one is on its way the next waits, and of those that came meanwhile only the last is
 * asked. So a slider may move as fast as it likes, and a server is asked as often as it answers. `told` gets each answer
 * with its question, in the order in which they were asked.
 */
export function latestOnly<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  told: (answer: Answer, question: Question) => void,
): (question: Question) => void {
  let asking = false;
  let next: { question: Question } | null = null;
  const turn = (question: Question): void => {
    asking = true;
    void ask(question)
      .then((answer) => told(answer, question))
      .finally(() => {
        asking = false;
        const waiting = next;
        next = null;
        if (waiting) turn(waiting.question);
      });
  };
  return (question) => {
    if (asking) next = { question };
    else turn(question);
  };
}
