package org.poryadok.account.enteraccounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.poryadok.accountaddress.AddressReader;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Body;
import org.poryadok.verification.verifyaccount.AskedItem;
import org.springframework.stereotype.Component;

/** «Указать страницу»: one page that was there before, with what shows that it is official. */
@Component
class EnterPage implements TaskStep {

    /**
     * An owner of pages as the form offers him.
     *
     * @param keeper id of a body that may keep a page for him
     */
    private record OwnerOption(String label, String value, String keeper) {}

    private static final int ONLY_LINE = 1;

    private final Entries entries;
    private final EntryRules rules;
    private final Proposal proposal;

    EnterPage(Entries entries, EntryRules rules, Proposal proposal) {
        this.entries = entries;
        this.rules = rules;
        this.proposal = proposal;
    }

    @Override
    public void show(CaseFile file) {
        AccountEntry entry = entries.of(file);
        List<Body> bodies = rules.bodies(entry);
        List<Network> networks = rules.networks(entry);
        file.setJson(
                Variables.PAGE_BODIES,
                bodies.stream().map(body -> new Option(body.name(), body.id())).toList());
        List<OwnerOption> owners = owners(entry, bodies);
        file.setJson(Variables.OWNER_CLASSES, owners);
        // The form itself proposes nothing in a list that depends on another answer.
        if (owners.size() == 1) {
            file.set(Variables.OWNER_CLASS, owners.get(0).value());
        }
        file.setJson(
                Variables.NETWORKS,
                networks.stream()
                        .map(network -> new Option(network.title(), network.id()))
                        .toList());
        file.setJson(
                Variables.ADDRESS_EXAMPLES,
                networks.stream().map(Network::id).collect(Collectors.toMap(id -> id, AddressReader::example)));
        file.setJson(Variables.REQUIREMENTS, requirements(entry, bodies, networks));
    }

    /** Of every body that may keep the page; the form offers those of the one that is chosen. */
    private List<OwnerOption> owners(AccountEntry entry, List<Body> bodies) {
        return bodies.stream()
                .flatMap(body -> rules.named(entry, body).stream()
                        .map(owner -> new OwnerOption(owner.name(), owner.kind().name(), body.id())))
                .toList();
    }

    /** Whatever may be demanded of any of the pages: which of it is, depends on the network that is chosen. */
    private List<Option> requirements(AccountEntry entry, List<Body> bodies, List<Network> networks) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Body body : bodies) {
            for (OwnerKind owner : rules.owners(entry, body)) {
                for (Network network : networks) {
                    for (AskedItem item : rules.demanded(entry, body.id(), owner, network.id())) {
                        texts.merge(
                                item.id(),
                                item.text() + " (" + network.title() + ")",
                                (known, same) -> known.contains(network.title())
                                        ? known
                                        : known.substring(0, known.length() - 1) + ", " + network.title() + ")");
                    }
                }
            }
        }
        return texts.entrySet().stream()
                .map(item -> new Option(item.getValue(), item.getKey()))
                .toList();
    }

    @Override
    public void complete(CaseFile file, String actor) {
        AccountEntry entry = entries.of(file);
        if (proposal.isWithdrawn(file, entry, actor)) {
            return;
        }
        Faults faults = new Faults();
        List<EntryPage> pages =
                rules.judge(entry, ONLY_LINE, typed(file), faults).stream().toList();
        faults.refuse();
        entries.keep(entry, pages);
        proposal.send(file, entry, actor);
    }

    private static TypedPage typed(CaseFile file) {
        return new TypedPage(
                file.known(Variables.PAGE_BODY),
                OwnerKind.valueOf(file.known(Variables.OWNER_CLASS)),
                Network.of(file.known(Variables.NETWORK)),
                file.known(Variables.ADDRESS),
                file.text(Variables.PERMANENT_ID).orElse(""),
                file.day(Variables.CREATED_ON).orElseThrow(),
                file.known(Variables.PROOF),
                file.chosen(Variables.HELD));
    }
}
