/** P19, {@code recheck-campaign}: accounts are checked again when an act or the state of a network has changed. */
package org.poryadok.verification.recheckcampaign;
