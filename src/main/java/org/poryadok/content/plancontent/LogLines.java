package org.poryadok.content.plancontent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.content.ContentException;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.PlanItem;
import org.poryadok.content.PostAddress;
import org.poryadok.content.Publication;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Publications as an official types or pastes them: «№ строки плана или инфоповод; адрес; дата и время; репост; тема».
 */
@Component
class LogLines {

    static final String ONE = "one";
    static final String MANY = "many";

    private static final int ITEM = 0;
    private static final int ADDRESS = 1;
    private static final int MOMENT = 2;
    private static final int REPOST = 3;
    private static final int TOPIC = 4;
    private static final int PAGE = 5;
    /** The fields of a form that asks for one publication, in the order of the cells. */
    private static final List<String> FIELDS =
            List.of("planItem", "postAddress", "publishedOn", "repost", "topic", "postPage");

    private static final int MAX_TOPIC = 300;
    private static final Set<String> YES = Set.of("да", "репост", "+", "1");
    private static final Set<String> NO = Set.of("", "нет", "-", "—", "0");

    private final ContentPlans plans;
    private final PlanOverview overview;
    private final PlanPages pages;
    private final Accounts accounts;
    private final JurisdictionDays days;
    private final Clock clock;

    LogLines(
            ContentPlans plans,
            PlanOverview overview,
            PlanPages pages,
            Accounts accounts,
            JurisdictionDays days,
            Clock clock) {
        this.plans = plans;
        this.overview = overview;
        this.pages = pages;
        this.accounts = accounts;
        this.days = days;
        this.clock = clock;
    }

    /** What was entered in the form, one publication or a list. */
    List<LoggedPost> posts(CaseFile file, ContentPlan plan) {
        return file.known("logDecision").equals(ONE)
                ? List.of(one(file, plan))
                : read(file.requiredText("logLines", "Внесите хотя бы одну публикацию."), "logLines", plan);
    }

    private LoggedPost one(CaseFile file, ContentPlan plan) {
        String item = file.requiredLine("planItem", "Выберите строку плана или инфоповод.");
        String address = file.requiredLine("postAddress", "Укажите адрес публикации.");
        LocalDate day = file.requiredDay("publishedOn", "Укажите день публикации.");
        String time = file.requiredLine("publishedTime", "Укажите время публикации, например 14:30.");
        if (TypedDay.time(time).isEmpty()) {
            throw new Refusal("publishedTime", "Такого времени нет: «" + time + "». Напишите, например, 14:30.");
        }
        String repost = Decision.of(file, "repost", Set.of("yes", "no")).equals("yes") ? "да" : "нет";
        boolean unplanned = item.equals(PlanOverview.UNPLANNED);
        String topic = unplanned ? file.requiredLine("topic", "Напишите тему публикации.") : "";
        String page = unplanned ? number(file.requiredLine("postPage", "Выберите страницу."), plan) : "";
        try {
            return post(
                    new TypedCells(1, List.of(item, address, Russian.day(day) + " " + time, repost, topic, page)),
                    plan);
        } catch (FaultyLine fault) {
            throw new Refusal(FIELDS.get(fault.cell()), StringUtils.capitalize(fault.getMessage()));
        } catch (ContentException fault) {
            throw new Refusal("postAddress", fault.getMessage());
        }
    }

    private String number(String accountId, ContentPlan plan) {
        List<String> own = pages.of(plan.bodyId()).stream()
                .map(page -> page.id().toString())
                .toList();
        if (!own.contains(accountId)) {
            throw new Refusal("postPage", "Выберите страницу.");
        }
        return String.valueOf(own.indexOf(accountId) + 1);
    }

    /** @throws Refusal that tells of every faulty line by its number */
    private List<LoggedPost> read(String text, String field, ContentPlan plan) {
        FaultyLines faults = new FaultyLines();
        List<LoggedPost> posts = new ArrayList<>();
        for (TypedCells line : TypedCells.read(text, "№ строки")) {
            try {
                LoggedPost post = post(line, plan);
                refuseTwice(post, posts);
                posts.add(post);
            } catch (FaultyLine | ContentException fault) {
                faults.add(line.number(), fault.getMessage());
            }
        }
        faults.refuse(field);
        return posts;
    }

    private LoggedPost post(TypedCells line, ContentPlan plan) {
        if (line.cells().size() < 3) {
            throw new FaultyLine(
                    "нужны хотя бы три части через «;» — № строки плана или слово «инфоповод»; адрес; дата и время.");
        }
        Optional<PlanItem> item = item(line.cell(ITEM), plan);
        String topic = item.map(PlanItem::topic).orElse(line.cell(TOPIC));
        if (topic.isEmpty()) {
            throw new FaultyLine(TOPIC, "у публикации вне плана укажите тему в пятой части.");
        }
        if (topic.length() > MAX_TOPIC) {
            throw new FaultyLine(TOPIC, "тема длиннее " + MAX_TOPIC + " знаков.");
        }
        Account page =
                item.map(planned -> accounts.account(planned.accountId())).orElseGet(() -> page(line, plan));
        return new LoggedPost(
                page.id(),
                item.map(PlanItem::id),
                PostAddress.of(page.address(), line.cell(ADDRESS)),
                moment(line.cell(MOMENT), page, plan),
                repost(line.cell(REPOST)),
                topic);
    }

    private Optional<PlanItem> item(String typed, ContentPlan plan) {
        String word = typed.toLowerCase(Locale.ROOT).replace("№", "").strip();
        if (word.startsWith("инфоповод") || word.equals(PlanOverview.UNPLANNED)) {
            return Optional.empty();
        }
        if (!word.matches("[0-9]{1,6}")) {
            throw new FaultyLine("начните с номера строки плана или со слова «инфоповод», а не с «"
                    + PlanLines.shortened(typed) + "».");
        }
        PlanItem item = plans.items(plan.id()).stream()
                .filter(known -> known.number() == Integer.parseInt(word))
                .findFirst()
                .orElseThrow(() -> new FaultyLine("строки № " + word + " в плане нет."));
        Map<UUID, Publication> done = overview.done(List.of(item));
        if (done.containsKey(item.id())) {
            throw new FaultyLine("строка плана № " + word + " уже исполнена: "
                    + done.get(item.id()).address() + ".");
        }
        return Optional.of(item);
    }

    /** Named in the sixth cell, or the only one to which the address can belong. */
    private Account page(TypedCells line, ContentPlan plan) {
        List<Account> own = pages.of(plan.bodyId());
        if (!line.cell(PAGE).isEmpty()) {
            return pages.find(own, line.cell(PAGE))
                    .orElseThrow(() -> new FaultyLine(
                            PAGE, "непонятно, какая страница «" + PlanLines.shortened(line.cell(PAGE)) + "»."));
        }
        List<ContentException> refusals = new ArrayList<>();
        List<Account> fitting = own.stream()
                .filter(page -> fits(page, line.cell(ADDRESS), refusals))
                .toList();
        if (fitting.size() > 1) {
            throw new FaultyLine(
                    ADDRESS, "адрес подходит нескольким страницам; укажите номер страницы в шестой части.");
        }
        if (fitting.isEmpty() && own.size() == 1) {
            throw refusals.get(0);
        }
        return fitting.stream()
                .findFirst()
                .orElseThrow(() -> new FaultyLine(
                        ADDRESS,
                        "«" + PlanLines.shortened(line.cell(ADDRESS))
                                + "» — не адрес публикации ни на одной из ваших страниц."));
    }

    private static boolean fits(Account page, String address, List<ContentException> refusals) {
        try {
            PostAddress.of(page.address(), address);
            return true;
        } catch (ContentException refused) {
            refusals.add(refused);
            return false;
        }
    }

    private Instant moment(String typed, Account page, ContentPlan plan) {
        LocalDateTime local = TypedDay.moment(typed, plan.from())
                .orElseThrow(() -> new FaultyLine(
                        MOMENT,
                        "дата и время «" + PlanLines.shortened(typed) + "» непонятны; напишите, например, "
                                + Russian.day(plan.from()) + " 14:30."));
        if (!plan.covers(local.toLocalDate())) {
            throw new FaultyLine(
                    MOMENT,
                    "день " + Russian.day(local.toLocalDate()) + " вне периода плана " + PlanOverview.period(plan)
                            + ".");
        }
        if (local.toLocalDate().isBefore(page.createdOn())) {
            throw new FaultyLine(
                    MOMENT, "страницы тогда ещё не было: она создана " + Russian.day(page.createdOn()) + ".");
        }
        Instant moment = local.atZone(days.zone(plan.jurisdiction())).toInstant();
        if (moment.isAfter(clock.instant())) {
            throw new FaultyLine(MOMENT, "этот момент ещё не наступил.");
        }
        return moment;
    }

    private static boolean repost(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new FaultyLine(REPOST, "репост — да или нет, а не «" + PlanLines.shortened(typed) + "».");
        }
        return YES.contains(word);
    }

    private static void refuseTwice(LoggedPost post, List<LoggedPost> before) {
        before.forEach(other -> {
            if (other.address().equals(post.address()) && other.accountId().equals(post.accountId())) {
                throw new FaultyLine("этот адрес уже есть выше.");
            }
            if (post.planItemId().isPresent() && post.planItemId().equals(other.planItemId())) {
                throw new FaultyLine("эта строка плана уже есть выше.");
            }
        });
    }
}
