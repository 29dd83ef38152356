import { mayShow, TOO_FEW_TO_SHOW } from '@traject/domain';
import type { ImportPlan, PlannedMeasurement } from './import-plan.js';

/** Figures as a viewer may see them; all null where they are about too few people for them to know. */
export interface ShownFigures {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** True where they are hidden: write `<5` in their place. */
  hidden: boolean;
}

type Figures = Pick<ShownFigures, 'value' | 'numerator' | 'denominator'>;

/** Hides what is about fewer than 5 people, or counts 1 to 4 of them, from who is not entitled to know. */
export const shownFigures = ({ value, numerator, denominator }: Figures, entitled: boolean): ShownFigures =>
  mayShow({ numerator, denominator }, entitled)
    ? { value, numerator, denominator, hidden: false }
    : { value: null, numerator: null, denominator: null, hidden: true };

/** A number of rows of people as a viewer may see it: `<5` for 1 to 4 of them. */
export const shownRows = (rows: number, entitled: boolean): string =>
  mayShow({ numerator: rows, denominator: null }, entitled) ? String(rows) : TOO_FEW_TO_SHOW;

/** A measurement of a plan with the figures that stand now and those that come, as a viewer may see them. */
export interface ShownMeasurement {
  planned: PlannedMeasurement;
  team: string;
  figures: ShownFigures;
  /** Null for a new one. */
  before: ShownFigures | null;
}

/** The measurements of a plan for a viewer; `entitled` says of which teams they may know small groups. */
export const shownMeasurements = (
  { measurements, teams }: ImportPlan,
  entitled: (teamId: string) => boolean,
): ShownMeasurement[] =>
  measurements.map((planned) => {
    const may = entitled(planned.teamId);
    return {
      planned,
      team: teams.get(planned.teamId) ?? planned.teamId,
      figures: shownFigures(planned, may),
      before: planned.action === 'correct' ? shownFigures(planned.standing, may) : null,
    };
  });
