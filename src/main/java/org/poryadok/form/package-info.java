/**
 * The deployed form as the contract of what a person may submit: what is asked, how long, in which shape, out of which
 * choices. Judged here as the browser judges it, for every form alike.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Form")
package org.poryadok.form;
