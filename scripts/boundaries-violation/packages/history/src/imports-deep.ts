import '../../domain/src/slice/state.js';
