import '@traject/read-model';
