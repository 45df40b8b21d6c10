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
 * Before first paint: whether the page is shown in its typeface. Where it took more than half a second to begin, the
 * typeface would come too late for that, and a browser that waits for it lays all text out twice. There the system's
 * face stands in at once, and the visitor's next page is shown in the typeface that this one has brought.
 */
export const typefaceScript = typeface;

/** The order of the cascade's layers, before any stylesheet: their own order on a page is the bundler's. */
export const layerOrder = layers;
