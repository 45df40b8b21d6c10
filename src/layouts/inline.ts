import theme from './theme.js?raw';

/*
 * What stands in every page's head as it is. The content security policy knows these two texts by their hashes.
 */

/** Before first paint: the theme that the visitor chose. */
export const themeScript = theme;

/** The order of the cascade's layers, before any stylesheet: their own order on a page is the bundler's. */
export const layerOrder = '@layer reset, tokens, base, layout, components;';
