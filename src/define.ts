import './elements/badge/define.js';
import './elements/warning/define.js';
