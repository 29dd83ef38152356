import '../slice/state.js';
