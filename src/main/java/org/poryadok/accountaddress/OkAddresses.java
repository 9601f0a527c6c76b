package org.poryadok.accountaddress;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poryadok.act.Network;

/** «Одноклассники»: groups and people by number or by short name; a person's permanent id keeps its «profile». */
final class OkAddresses extends NetworkAddresses {

    private static final Set<String> HOSTS =
            Set.of("ok.ru", "m.ok.ru", "odnoklassniki.ru", "m.odnoklassniki.ru", "odkl.ru");
    private static final Pattern SHORT_NAME =
            Pattern.compile("(?![0-9._-]+$)[A-Za-z0-9][A-Za-z0-9._-]{0,62}[A-Za-z0-9]");
    private static final Pattern NUMBER = Pattern.compile(PermanentId.NUMBER);
    private static final Pattern GROUP_WORD = Pattern.compile("group(" + PermanentId.NUMBER + ")");
    private static final Pattern PROFILE_WORD = Pattern.compile("profile(" + PermanentId.NUMBER + ")");
    private static final Pattern BELOW =
            Pattern.compile("(?:topic|statuses|album|photo|pphotos|video)/[0-9]+(?:/[0-9]+)?"
                    + "|topics|statuses|albums?|photos|pphotos|video|about|members|friends|groups|links");
    private static final Set<String> POSTS = Set.of("topic", "statuses", "topics");
    private static final Set<String> PHOTOS = Set.of("album", "albums", "photos", "photo", "pphotos");
    private static final Set<String> VIDEOS = Set.of("video", "live", "clips");
    private static final Set<String> SERVICES = Set.of(
            "dk",
            "feed",
            "guests",
            "game",
            "games",
            "gifts",
            "music",
            "groups",
            "search",
            "settings",
            "help",
            "login",
            "discussions",
            "notifications",
            "bookmarks",
            "marks",
            "events",
            "friends",
            "app",
            "online",
            "cdk",
            "post",
            "offer");

    /** «ok.ru/dk?st.cmd=altGroupMain&st.groupId=…» */
    private static final HarmlessParameters HARMLESS = HarmlessParameters.allBut("st[._].*|cmd");

    OkAddresses() {
        super(Network.OK, "https://ok.ru/group/53396058603700", HOSTS::contains);
    }

    @Override
    public HarmlessParameters harmless(Link link) {
        return HARMLESS;
    }

    @Override
    public AccountAddress read(Link link) {
        refuseTheNetworkItself(link);
        for (int index = 0; index < link.depth(); index++) {
            refuseOtherKinds(link.word(index), index == 0);
        }
        String word = link.word(0);
        boolean group = word.equals("group");
        if (group || word.equals("profile")) {
            if (!NUMBER.matcher(link.part(1)).matches()) {
                throw AddressRefusals.badHandle(link.part(1), this);
            }
            refuseDeeperThan(2, link);
            return group ? group(link.part(1)) : profile(link.part(1));
        }
        refuseDeeperThan(1, link);
        Matcher groupWord = GROUP_WORD.matcher(word);
        if (groupWord.matches()) {
            return group(groupWord.group(1));
        }
        String handle = Handle.lower(link.part(0), SHORT_NAME, this);
        return named("https://ok.ru/", handle);
    }

    @Override
    public Link pageOf(Link link) {
        return link.page(
                link.word(0).equals("group") || link.word(0).equals("profile") ? 2 : 1, BELOW.asMatchPredicate());
    }

    private AccountAddress group(String number) {
        return new AccountAddress(
                network().id(), "https://ok.ru/group/" + number, "group" + number, Optional.of(number));
    }

    private AccountAddress profile(String number) {
        return new AccountAddress(
                network().id(), "https://ok.ru/profile/" + number, "profile" + number, Optional.of("profile" + number));
    }

    private void refuseOtherKinds(String word, boolean first) {
        refuseWhere(POSTS.contains(word), LinkKind.POST);
        refuseWhere(PHOTOS.contains(word), LinkKind.PHOTO);
        refuseWhere(VIDEOS.contains(word), LinkKind.VIDEO);
        refuseWhere(word.equals("messages"), LinkKind.MESSAGES);
        if (word.equals("join")) {
            throw AddressRefusals.invitation(this);
        }
        refuseWhere(first && SERVICES.contains(word), LinkKind.SERVICE);
    }

    private void refuseDeeperThan(int depth, Link link) {
        if (link.depth() > depth) {
            throw AddressRefusals.tooDeep(this);
        }
    }

    @Override
    public String readPermanentId(String typed) {
        return PROFILE_WORD.matcher(typed).matches() ? typed : PermanentId.number(this, typed);
    }
}
