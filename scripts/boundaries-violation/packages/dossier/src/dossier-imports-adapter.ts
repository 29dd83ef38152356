import '@traject/event-store-postgres';
