/* Registry of official accounts on another site, form 3. Never changed once published: sites insist on its hash. */
(function () {
  'use strict';
  var script = document.currentScript;
  var base = script.src.replace(/\/registry\/embed.*$/, '');
  var filters = 'state=active&size=1000';
  ['jurisdiction', 'whose', 'body', 'network'].forEach(function (name) {
    var value = script.getAttribute('data-' + name);
    if (value) { filters += '&' + name + '=' + encodeURIComponent(value); }
  });
  var place = script.previousElementSibling;
  if (!place || !place.hasAttribute('data-poryadok-registry')) {
    place = document.createElement('div');
    script.parentNode.insertBefore(place, script);
  }
  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (parent) { parent.appendChild(made); }
    return made;
  }
  function link(address, text, parent) {
    var made = element('a', text, parent);
    if (/^https:\/\//.test(address)) { made.href = address; made.rel = 'noopener'; }
    return made;
  }
  fetch(base + '/registry.json?' + filters).then(function (answer) {
    if (!answer.ok) { throw new Error(answer.status); }
    return answer.json();
  }).then(function (registry) {
    var table = element('table');
    table.className = 'poryadok-registry';
    element('caption', 'Официальные страницы: ' + registry.total, table);
    var head = element('tr', '', element('thead', '', table));
    ['Владелец', 'Площадка', 'Страница'].forEach(function (title) { element('th', title, head).scope = 'col'; });
    var rows = element('tbody', '', table);
    registry.accounts.forEach(function (account) {
      var row = element('tr', '', rows);
      element('td', account.owner.name + (account.owner.person ? ' (' + account.owner.person + ')' : ''), row);
      var network = account.network.name + (account.network.note ? ' (' + account.network.note + ')' : '');
      element('td', network, row);
      var cell = element('td', '', row);
      [account.address].concat(account.furtherAddresses || []).forEach(function (address) {
        var line = element('div', '', cell);
        var short = address.replace(/^https:\/\//, '');
        if (account.compromisedSince) { line.textContent = short + ' (сейчас не под контролем органа)'; }
        else if (account.network.note) { line.textContent = short; } else { link(address, short, line); }
      });
    });
    var note = element('p');
    var version = registry.versions[0];
    if (version) {
      place.setAttribute('data-poryadok-version', version.number);
      place.setAttribute('data-poryadok-hash', version.hash);
      note.textContent = 'Версия реестра № ' + version.number + '. ';
    }
    var whole = element('a', 'Весь реестр и проверка адреса', note);
    whole.href = base + '/registry';
    place.textContent = '';
    place.appendChild(table);
    place.appendChild(note);
  }).catch(function () { /* The link of the snippet stays. */ });
}());
