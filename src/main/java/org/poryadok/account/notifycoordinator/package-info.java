/** P06, {@code notify-coordinator}: the coordinator, and after him the regional centre, hear of a new or deleted page. */
@org.springframework.modulith.NamedInterface("notify-coordinator")
package org.poryadok.account.notifycoordinator;
