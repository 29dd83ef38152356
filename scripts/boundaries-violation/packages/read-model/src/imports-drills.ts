import '@traject/drills';
