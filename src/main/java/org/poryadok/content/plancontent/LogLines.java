package org.poryadok.content.plancontent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.content.ContentException;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.FaultyLines;
import org.poryadok.content.PlanItem;
import org.poryadok.content.PostAddress;
import org.poryadok.content.Publication;
import org.poryadok.content.TypedLine;
import org.poryadok.organisation.FaultyLine;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.poryadok.term.TypedDay;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Publications as an official types or pastes them: «№ строки плана или инфоповод; адрес; дата и время; репост; тема».
 */
@Component
class LogLines {

    private static final int ITEM = 0;
    private static final int ADDRESS = 1;
    private static final int MOMENT = 2;
    private static final int REPOST = 3;
    private static final int TOPIC = 4;
    private static final int PAGE = 5;

    private static final int MAX_TOPIC = 300;
    private static final Set<String> YES = Set.of("да", "репост", "+", "1");
    private static final Set<String> NO = Set.of("", "нет", "-", "—", "0");

    /** A row of the plan, if the publication is one of it, and the page on which it stands. */
    private record PlannedPage(Optional<PlanItem> item, Account page) {}

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

    /**
     * The one publication that the form asks for field by field.
     *
     * @throws Refusal at the fields that cannot be taken
     */
    LoggedPost one(CaseFile file, ContentPlan plan) {
        Faults faults = new Faults();
        Optional<PlannedPage> planned = faults.read(() -> plannedPage(file, plan));
        Optional<Account> page = planned.map(PlannedPage::page);
        Optional<PostAddress> address = page.flatMap(known -> faults.read(() ->
                at(Variables.POST_ADDRESS, () -> PostAddress.of(known.address(), file.known(Variables.POST_ADDRESS)))));
        String typed = file.known(Variables.PUBLISHED_TIME);
        Optional<LocalTime> time = TypedDay.time(typed);
        // The day is judged even if the time is none.
        LocalDateTime local = file.day(Variables.PUBLISHED_ON).orElseThrow().atTime(time.orElse(LocalTime.MIDNIGHT));
        Optional<Instant> moment =
                faults.read(() -> at(Variables.PUBLISHED_ON, () -> moment(local, page.map(Account::createdOn), plan)));
        if (time.isEmpty()) {
            faults.at(Variables.PUBLISHED_TIME, "Такого времени нет: «" + typed + "». Напишите, например, 14:30.");
        }
        faults.refuse();
        Optional<PlanItem> item = planned.orElseThrow().item();
        return new LoggedPost(
                page.orElseThrow().id(),
                item.map(PlanItem::id),
                address.orElseThrow(),
                moment.orElseThrow(),
                file.known(Variables.REPOST).equals("yes"),
                item.map(PlanItem::topic).orElseGet(() -> file.known(Variables.TOPIC)));
    }

    private PlannedPage plannedPage(CaseFile file, ContentPlan plan) {
        Optional<PlanItem> item = at(Variables.PLAN_ITEM, () -> item(file.known(Variables.PLAN_ITEM), plan));
        return new PlannedPage(
                item, item.map(this::pageOf).orElseGet(() -> ownPage(file.known(Variables.POST_PAGE), plan)));
    }

    /** It may have been closed since it was offered. */
    private Account ownPage(String accountId, ContentPlan plan) {
        return pages.of(plan.bodyId()).stream()
                .filter(own -> own.id().toString().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new Refusal(Variables.POST_PAGE, "Выберите страницу."));
    }

    private static <T> T at(String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (FaultyLine | ContentException fault) {
            throw new Refusal(field, StringUtils.capitalize(fault.getMessage()));
        }
    }

    /** @throws Refusal that tells of every faulty line by its number */
    List<LoggedPost> many(CaseFile file, ContentPlan plan) {
        FaultyLines faults = new FaultyLines();
        List<LoggedPost> posts = new ArrayList<>();
        for (TypedLine line : TypedLine.read(file.known(Variables.LOG_LINES), "№ строки")) {
            try {
                LoggedPost post = post(line, plan);
                refuseTwice(post, posts);
                posts.add(post);
            } catch (FaultyLine | ContentException fault) {
                faults.add(line, fault.getMessage());
            }
        }
        faults.refuse(Variables.LOG_LINES);
        return posts;
    }

    private LoggedPost post(TypedLine line, ContentPlan plan) {
        if (line.cells().size() < 3) {
            throw new FaultyLine(
                    "нужны хотя бы три части через «;» — № строки плана или слово «инфоповод»; адрес; дата и время.");
        }
        Optional<PlanItem> item = item(line.cell(ITEM), plan);
        String topic = item.map(PlanItem::topic).orElse(line.cell(TOPIC));
        if (topic.isEmpty()) {
            throw new FaultyLine("у публикации вне плана укажите тему в пятой части.");
        }
        if (topic.length() > MAX_TOPIC) {
            throw new FaultyLine("тема длиннее " + MAX_TOPIC + " знаков.");
        }
        Account page = item.map(this::pageOf).orElseGet(() -> page(line, plan));
        return new LoggedPost(
                page.id(),
                item.map(PlanItem::id),
                PostAddress.of(page.address(), line.cell(ADDRESS)),
                moment(typedMoment(line.cell(MOMENT), plan), Optional.of(page.createdOn()), plan),
                repost(line.cell(REPOST)),
                topic);
    }

    private Optional<PlanItem> item(String typed, ContentPlan plan) {
        String word = typed.toLowerCase(Locale.ROOT).replace("№", "").strip();
        if (word.startsWith("инфоповод") || word.equals(PlanNow.UNPLANNED)) {
            return Optional.empty();
        }
        if (!word.matches("[0-9]{1,6}")) {
            throw new FaultyLine("начните с номера строки плана или со слова «инфоповод», а не с «"
                    + Russian.shortened(typed, 40) + "».");
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

    private Account pageOf(PlanItem planned) {
        return accounts.account(planned.accountId());
    }

    /** Named in the sixth cell, or the only one to which the address can belong. */
    private Account page(TypedLine line, ContentPlan plan) {
        List<Account> own = pages.of(plan.bodyId());
        if (!line.cell(PAGE).isEmpty()) {
            return pages.find(own, line.cell(PAGE))
                    .orElseThrow(() -> new FaultyLine(
                            "непонятно, какая страница «" + Russian.shortened(line.cell(PAGE), 40) + "»."));
        }
        List<ContentException> refusals = new ArrayList<>();
        List<Account> fitting = own.stream()
                .filter(page -> fits(page, line.cell(ADDRESS), refusals))
                .toList();
        if (fitting.size() > 1) {
            throw new FaultyLine("адрес подходит нескольким страницам; укажите номер страницы в шестой части.");
        }
        if (fitting.isEmpty() && own.size() == 1) {
            throw refusals.get(0);
        }
        return fitting.stream()
                .findFirst()
                .orElseThrow(() -> new FaultyLine("«" + Russian.shortened(line.cell(ADDRESS), 40)
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

    private static LocalDateTime typedMoment(String typed, ContentPlan plan) {
        return TypedDay.moment(typed, plan.from())
                .orElseThrow(() -> new FaultyLine("дата и время «" + Russian.shortened(typed, 40)
                        + "» непонятны; напишите, например, " + Russian.day(plan.from()) + " 14:30."));
    }

    private Instant moment(LocalDateTime local, Optional<LocalDate> pageSince, ContentPlan plan) {
        if (!plan.covers(local.toLocalDate())) {
            throw new FaultyLine("день " + Russian.day(local.toLocalDate()) + " вне периода плана "
                    + PlanOverview.period(plan) + ".");
        }
        pageSince.filter(local.toLocalDate()::isBefore).ifPresent(created -> {
            throw new FaultyLine("страницы тогда ещё не было: она создана " + Russian.day(created) + ".");
        });
        Instant moment = local.atZone(days.zone(plan.jurisdiction())).toInstant();
        if (moment.isAfter(clock.instant())) {
            throw new FaultyLine("этот момент ещё не наступил.");
        }
        return moment;
    }

    private static boolean repost(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new FaultyLine("репост — да или нет, а не «" + Russian.shortened(typed, 40) + "».");
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
