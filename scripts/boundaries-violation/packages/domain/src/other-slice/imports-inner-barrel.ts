import '../slice/index.js';
