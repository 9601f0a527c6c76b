// What the pages need of Cockpit itself: its address, its title and its login. Nothing else knows of AngularJS.

const service = name => window.angular.element(document.documentElement).injector().get(name);

export const title = text => service('page').titleSet(text);

/** The part of the address behind «?»: every value is a list of strings. */
export function addressParameters() {
  return new Map(Object.entries(service('$location').search())
    .map(([name, value]) => [name, [value].flat().filter(one => typeof one === 'string')]));
}

/** The value of :name in the path of the page. */
export const pathParameter = name => service('$route').current.pathParams[name];

/**
 * Changes what stands behind «?». A change is a step that the browser's «back» undoes, unless it replaces the step
 * before, as letters do that are being typed.
 */
export function writeAddress(parameters, {replace = false} = {}) {
  service('$rootScope').$evalAsync(() => {
    const location = service('$location').search(Object.fromEntries(parameters));
    if (replace) {
      location.replace();
    }
  });
}

/** Calls the listener instead of drawing the page anew when something behind «?» changes. */
export function onAddressChange(scope, listener) {
  service('$route').current.$$route.reloadOnSearch = false;
  scope.$on('$routeUpdate', listener);
}

/** Calls the listener once, when another page takes the place of this one; what stands behind «?» is the same page. */
export function onLeaving(listener) {
  const path = service('$location').path();
  const off = service('$rootScope').$on('$locationChangeSuccess', () => {
    if (service('$location').path() !== path) {
      off();
      listener();
    }
  });
  return off;
}

/** The web session has ended: Cockpit shows its login page and comes back here afterwards. */
export function askToLogIn() {
  service('AuthenticationService').updateAuthentication(null);
  service('$rootScope').$broadcast('authentication.login.required');
  service('$rootScope').$evalAsync();
}
