// What EVENT_STORE takes, for the settings; which store it names is nobody else's business.
export { EVENT_STORE_NAMESPACE, EVENT_STORE_TAKES, isEventStoreSetting } from '@traject/open-log';
