import layers from './layers.css?raw';
import theme from './theme.js?raw';

/*
 * What stands in every page's head as it is. astro.config.mjs puts the hashes of these two files into the content
 * security policy.
 */

/** Before first paint: the theme that the visitor chose. */
export const themeScript = theme;

/** The order of the cascade's layers, before any stylesheet: their own order on a page is the bundler's. */
export const layerOrder = layers;
