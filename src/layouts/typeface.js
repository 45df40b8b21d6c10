// Before first paint: asks for the typeface, if it comes in time.
try {
	if (performance.now() > 500 && localStorage.getItem('face') !== 'here') {
		document.documentElement.dataset.face = 'system';
	} else {
		const { href } = document.currentScript.dataset;
		const link = { rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' };
		document.head.append(Object.assign(document.createElement('link'), link));
	}
} catch {
	// Storage may be closed to us; the styles ask for the typeface themselves.
}
