import '../shared/anything.js';
