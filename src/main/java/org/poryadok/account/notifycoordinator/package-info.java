/** P06, {@code notify-coordinator}: the coordinator, then the regional centre, hear of a new or deleted page. */
@org.springframework.modulith.NamedInterface("notify-coordinator")
package org.poryadok.account.notifycoordinator;
