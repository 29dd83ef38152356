import '../slice/decide.js';
