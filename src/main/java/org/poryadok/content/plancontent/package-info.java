/** P08, {@code plan-content}: content plans, their approval, and the log of what was published. */
package org.poryadok.content.plancontent;
