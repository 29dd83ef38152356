import '@traject/event-store';
