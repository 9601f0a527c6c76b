package org.poryadok.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a linter would say of the scripts that people's browsers load. */
class ScriptLintTest {

    private static final Pattern IMPORT = Pattern.compile("import\\s*\\{([^}]*)}\\s*from\\s*'([^']+)'");
    private static final Pattern EXPORT =
            Pattern.compile("export\\s+(?:async\\s+)?(?:const|let|function|class)\\s+([\\w$]+)");
    /** A string, the fixed part of a template, or a regular expression: what stands there is no name of the script. */
    private static final Pattern LITERAL = Pattern.compile("'(?:\\\\.|[^'\\\\\n])*'|\"(?:\\\\.|[^\"\\\\\n])*\""
            + "|(?<=[(,=:?&|!>]\\s?)/(?![/*])(?:\\\\.|\\[(?:\\\\.|[^]\\\\])*]|[^/\\\\\n])+/[a-z]*");

    private static final Pattern TEMPLATE = Pattern.compile("`(?:\\\\.|[^`\\\\])*`");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");
    /** A member of a class or of an object, which others call by the object. */
    private static final Pattern METHOD =
            Pattern.compile("^\\s+(?:(?:static|async|get|set)\\s+)*([\\w$]+)\\([^()]*\\) \\{$", Pattern.MULTILINE);
    /** All but the last: whoever wants the second has to name the first. */
    private static final Pattern EARLIER_PARAMETERS = Pattern.compile("\\(([\\w$, ]+),[^,()]*\\) =>");

    private static final Pattern NAME =
            Pattern.compile("(?<![\\w$#]|(?<!\\.\\.)\\.\\s?)[A-Za-z_$][\\w$]*(?!\\s*:(?!:)|[\\w$])");

    private static final Set<String> OF_THE_LANGUAGE = Set.of(
            "await",
            "async",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "constructor",
            "continue",
            "default",
            "delete",
            "do",
            "else",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "from",
            "function",
            "get",
            "if",
            "import",
            "in",
            "instanceof",
            "let",
            "new",
            "null",
            "of",
            "return",
            "set",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "undefined",
            "var",
            "void",
            "while",
            "yield");
    private static final Set<String> OF_THE_BROWSER = Set.of(
            "AbortController",
            "Array",
            "Boolean",
            "CSS",
            "CustomEvent",
            "Date",
            "DOMParser",
            "Error",
            "Event",
            "FocusEvent",
            "Infinity",
            "Intl",
            "JSON",
            "Map",
            "Math",
            "MutationObserver",
            "NaN",
            "Node",
            "Number",
            "Object",
            "Promise",
            "Proxy",
            "Reflect",
            "RegExp",
            "ResizeObserver",
            "Set",
            "String",
            "Symbol",
            "URL",
            "URLSearchParams",
            "Uint8Array",
            "WeakMap",
            "WeakSet",
            "XMLHttpRequest",
            "clearTimeout",
            "crypto",
            "decodeURIComponent",
            "document",
            "encodeURIComponent",
            "fetch",
            "history",
            "location",
            "navigator",
            "queueMicrotask",
            "requestAnimationFrame",
            "setInterval",
            "setTimeout",
            "window",
            "console");

    static List<Script> scripts() throws IOException {
        return Script.all();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void isGoodJavaScript(Script script) {
        assertThat(script.fault()).isEmpty();
    }

    /** A name that stands in a script but once is declared and never used, or used and never declared. */
    @ParameterizedTest
    @MethodSource("scripts")
    void everyNameIsDeclaredAndUsed(Script script) {
        assertThat(namesThatStandAlone(script.withoutComments())).isEmpty();
    }

    @Test
    void unusedImportsUnusedVariablesAndMisspeltNamesAreFound() {
        assertThat(namesThatStandAlone(
                        "import {el, shwo} from './dom.js';\nel(`${window.name}: ${typo.name}`, 'quoted', {key: 1});"))
                .containsExactlyInAnyOrder("shwo", "typo");
        assertThat(namesThatStandAlone(
                        "const left = 1;\nconst given = value => value.left;\ngiven(/regular|expression/);"))
                .containsExactly("left");
        assertThat(namesThatStandAlone("read((_, index, rest) => index);\nconst read = 1;"))
                .containsExactly("rest");
        assertThat(namesThatStandAlone("const ONE = 1;\nconst two = 2;\n"
                        + "export const choose = at => at?.x ?? (at ? ONE : two) + (at ? {key: typo ? at : at} : at);"))
                .containsExactly("typo");
        assertThat(namesThatStandAlone("export function here({there}, ...more) { return [there, ...more]; }"))
                .isEmpty();
    }

    @Test
    void whatIsImportedIsThereAndWhatIsExportedIsImported() throws IOException {
        Map<String, Set<String>> imported = new TreeMap<>();
        for (Script script : Script.all()) {
            IMPORT.matcher(script.withoutComments()).results().forEach(statement -> {
                Script source = new Script(
                        script.file().resolveSibling(statement.group(2)).normalize());
                Set<String> names = names(statement);
                assertThat(exported(source))
                        .as("%s, which %s imports from", source, script)
                        .containsAll(names);
                imported.computeIfAbsent(source.toString(), any -> new TreeSet<>())
                        .addAll(names);
            });
        }
        assertThat(imported).hasSizeGreaterThan(10);
        for (Script script : Script.all()) {
            assertThat(exported(script))
                    .as("exports of %s that nobody imports", script)
                    .allMatch(name ->
                            imported.getOrDefault(script.toString(), Set.of()).contains(name)
                                    || namesOf(script.withoutComments())
                                                    .filter(name::equals)
                                                    .count()
                                            > 1);
        }
    }

    private static Set<String> names(MatchResult statement) {
        return Stream.of(statement.group(1).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.split("\\s+as\\s+")[0])
                .collect(Collectors.toSet());
    }

    private static List<String> exported(Script script) {
        return EXPORT.matcher(script.withoutComments())
                .results()
                .map(export -> export.group(1))
                .toList();
    }

    private static List<String> namesThatStandAlone(String script) {
        Set<String> forOthers = Stream.of(EXPORT, METHOD)
                .flatMap(pattern -> pattern.matcher(script).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        EARLIER_PARAMETERS
                .matcher(script)
                .results()
                .forEach(found -> forOthers.addAll(List.of(found.group(1).split(",\\s*"))));
        return namesOf(script)
                .filter(name -> !OF_THE_LANGUAGE.contains(name) && !OF_THE_BROWSER.contains(name))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() == 1 && !forOthers.contains(name.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> namesOf(String script) {
        return NAME.matcher(code(script)).results().map(MatchResult::group);
    }

    /** The script without what is quoted; of a template what it calculates stays. */
    private static String code(String script) {
        String bare = LITERAL.matcher(script).replaceAll("0");
        for (Matcher template = TEMPLATE.matcher(bare); template.find(); template = TEMPLATE.matcher(bare)) {
            List<String> calculated = new ArrayList<>();
            PLACEHOLDER
                    .matcher(template.group())
                    .results()
                    .forEach(placeholder -> calculated.add(placeholder.group(1)));
            bare = bare.substring(0, template.start()) + "[" + String.join(", ", calculated) + "]"
                    + bare.substring(template.end());
        }
        return withoutColonsOfChoices(bare);
    }

    /** What stands before the colon of «condition ? one : other» is used; before that of {@code {key: value}} it is a key. */
    private static String withoutColonsOfChoices(String script) {
        StringBuilder bare = new StringBuilder(script);
        Deque<Integer> choices = new ArrayDeque<>(List.of(0));
        for (int at = 0; at < bare.length(); at++) {
            switch (bare.charAt(at)) {
                case '(', '[', '{' -> choices.push(0);
                case ')', ']', '}' -> choices.pop();
                case '?' -> {
                    if (isChoice(bare, at)) {
                        choices.push(choices.pop() + 1);
                    }
                }
                case ':' -> {
                    if (choices.element() > 0) {
                        choices.push(choices.pop() - 1);
                        bare.setCharAt(at, ',');
                    }
                }
                default -> {}
            }
        }
        return bare.toString();
    }

    /** Neither «?.» nor «??». */
    private static boolean isChoice(CharSequence script, int at) {
        char before = at > 0 ? script.charAt(at - 1) : ' ';
        char after = at + 1 < script.length() ? script.charAt(at + 1) : ' ';
        return before != '?' && after != '?' && after != '.';
    }
}
