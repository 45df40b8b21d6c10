import layers from './layers.css?raw';
import theme from './theme.js?raw';
import typeface from './typeface.js?raw';

/*
 * What stands in every page's head as it is. astro.config.mjs puts the hashes of these files into the content
 * security policy.
 */

/** Before first paint: the theme that the visitor chose. */
export const themeScript = theme;

/**
 * Before first paint: asks for the typeface at the address that the element's `data-href` says, if it is here already or
 * comes in time. Where the page took more than half a second to begin, it would take the network from what the page
 * says and still be too late to be shown. There the system's face stands in, and the visitor's next page has this one.
 */
export const typefaceScript = typeface;

/** The order of the cascade's layers, before any stylesheet: their own order on a page is the bundler's. */
export const layerOrder = layers;
