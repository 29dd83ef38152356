import './imports-itself.js';
