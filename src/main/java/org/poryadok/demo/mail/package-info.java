/** The demo's post office: a mail server on loopback that keeps every letter and shows it in the browser. */
package org.poryadok.demo.mail;
