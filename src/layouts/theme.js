// Before first paint: the visitor's own choice of theme, if there is one. Without it the system's holds.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be closed to us; the system's theme holds.
}
