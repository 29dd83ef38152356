declare module 'virtual:messages/nl' {
  import type { Messages } from '@lingui/core';
  const messages: Messages;
  export default messages;
}
declare module 'virtual:messages/en' {
  import type { Messages } from '@lingui/core';
  const messages: Messages;
  export default messages;
}
declare module '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
