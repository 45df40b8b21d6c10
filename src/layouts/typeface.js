// Before first paint: whether the page is shown in its typeface.
try {
	if (performance.now() > 500 && localStorage.getItem('face') !== 'here') {
		document.documentElement.dataset.face = 'system';
	}
} catch {
	// Storage may be closed to us; the styles know what to do with a typeface that comes late.
}
