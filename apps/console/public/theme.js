// Before the first paint, so that a chosen theme does not flash. A file of its own, as the page's policy allows no inline script.
try {
  const theme = localStorage.getItem('pilar.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the system's theme it is.
}
