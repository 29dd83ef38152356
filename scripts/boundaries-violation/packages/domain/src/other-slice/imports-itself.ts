import './imports-itself-back.js';
