package org.poryadok.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Network;
import org.poryadok.registry.CheckedAddress;
import org.poryadok.registry.PublicAccount;

/**
 * What a program is told of an address; described by check.schema.json, which changes with it. Names and codes are stable:
 * new fields may come, none goes.
 *
 * @param verdict    «official», «compromised», «closed», «not-in-registry» or «depends-on-network»; compromised is an official
 *                   page that its body does not control, and a bare name when one of its pages is in foreign hands; it depends on the
 *                   network when a bare name is an official page's on some only
 * @param page       address that was read out of what was asked, in normal form
 * @param accounts   entries of the page, or of every page of a bare name; the active first
 * @param resembling official pages that it could be mistaken for; an entry with compromisedSince is official, but its body
 *                   has not controlled it since that moment (UTC)
 * @param unlisted   networks on which such a name is no official page
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CheckAnswer(
        String asked,
        String verdict,
        Optional<String> network,
        Optional<String> page,
        List<Entry> accounts,
        List<Similar> resembling,
        List<String> unlisted,
        List<String> remarks) {

    record Body(String id, String name) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            UUID id,
            String card,
            String jurisdiction,
            Body body,
            String ownerKind,
            String network,
            String address,
            Optional<String> permanentId,
            List<String> marks,
            String state,
            Optional<LocalDate> createdOn,
            Optional<LocalDate> closedOn,
            Optional<String> closingGround,
            Optional<String> replacement,
            Optional<Instant> compromisedSince,
            OwnerData owner,
            Body keeper,
            List<String> furtherAddresses,
            Optional<Instant> replacementCompromisedSince) {

        static Entry of(PublicAccount account, AccountViews views) {
            return new Entry(
                    account.id(),
                    "/registry/accounts/" + account.id(),
                    account.jurisdiction(),
                    new Body(account.bodyId(), account.bodyName()),
                    RegistryForm.codeOf(account.ownerKind()),
                    account.network(),
                    account.address().normalized(),
                    account.address().permanentId(),
                    account.marks(),
                    RegistryForm.codeOf(account.state()),
                    account.createdOn(),
                    account.closedOn(),
                    account.closingGround(),
                    account.replacementAddress(),
                    views.compromisedSince(account),
                    OwnerData.of(account.owner()),
                    new Body(account.bodyId(), account.bodyName()),
                    account.furtherAddresses(),
                    views.replacementCompromisedSince(account));
        }
    }

    /**
     * @param likeness «foreign-letters», «foreign-site», «same-at-a-glance», «one-sign-apart» or «other-network»
     * @param name     of the official page, with which the address was compared
     */
    record Similar(String likeness, Entry official, String name) {}

    static CheckAnswer of(CheckedAddress checked, AccountViews views) {
        return new CheckAnswer(
                checked.asked(),
                verdict(
                        checked,
                        checked.accounts().stream().map(views::compromisedSince).anyMatch(Optional::isPresent)),
                checked.page().map(address -> address.network()),
                checked.page().map(address -> address.normalized()),
                checked.accounts().stream()
                        .map(account -> Entry.of(account, views))
                        .toList(),
                checked.resembling().stream()
                        .map(one -> new Similar(
                                RegistryForm.codeOf(one.likeness()),
                                Entry.of(one.official(), views),
                                one.official().address().handle()))
                        .toList(),
                checked.unlisted().stream().map(Network::id).toList(),
                checked.remarks());
    }

    /**
     * The verdict in the JSON and on the page.
     *
     * @param inForeignHands whether an account of the page, or of one of the pages of a name, is
     */
    static String verdict(CheckedAddress checked, boolean inForeignHands) {
        return inForeignHands && checked.verdict().isOfficial()
                ? "compromised"
                : RegistryForm.codeOf(checked.verdict());
    }
}
