import '@traject/commands';
