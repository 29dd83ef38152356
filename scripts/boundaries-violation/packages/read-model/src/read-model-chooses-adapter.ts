import '@traject/event-store-kurrentdb';
