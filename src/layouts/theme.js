// Before first paint: what the visitor chose, if anything: a theme in place of the system's, and the height of rows.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	if (localStorage.getItem('rows') === 'compact') document.documentElement.dataset.rows = 'compact';
} catch {
	// Storage may be closed to us; the system's theme holds.
}
