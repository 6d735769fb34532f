export { presets, presetSheet, presetStyles, type Preset, type PresetName } from './presets.js';
