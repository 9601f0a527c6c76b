// The application's loader gives up a script after seven seconds and leaves an empty page. Over a slow line the page comes
// late instead. Runs before the application asks for its plugins.

window.require.config({waitSeconds: 0});
