import '@traject/domain';
