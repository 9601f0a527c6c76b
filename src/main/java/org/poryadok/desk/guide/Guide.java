package org.poryadok.desk.guide;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The user guide, read from its Markdown. Headings have the anchors that they have in a repository's own view of it; a
 * chapter about a procedure has besides the key of its process, one about a single form the id of that form:
 * {@code <a id="close-account"></a>} on the line before its heading.
 */
final class Guide {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z-]+)\"></a>");
    private static final String PICTURES = "pictures/";

    /** Level 2 is a part of the guide. */
    record Chapter(int level, String anchor, String title) {}

    private final String html;
    private final List<Chapter> chapters;
    private final Set<String> procedures = new TreeSet<>();

    /** @param picturesAt address under which the pictures of the guide are served */
    Guide(String markdown, String picturesAt) {
        Node document = Parser.builder().extensions(TABLES).build().parse(markdown);
        Map<Node, Chapter> headings = new LinkedHashMap<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String title = titleOf(heading);
                headings.put(heading, new Chapter(heading.getLevel(), anchorOf(title), title));
            }

            @Override
            public void visit(Image image) {
                image.setDestination(image.getDestination().replaceFirst("^" + PICTURES, picturesAt));
            }
        });
        chapters = List.copyOf(headings.values());
        html = HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (headings.containsKey(node)) {
                        attributes.put("id", headings.get(node).anchor());
                    } else if (node instanceof Image) {
                        attributes.put("loading", "lazy");
                    }
                })
                .build()
                .render(document);
        Matcher anchor = ANCHOR.matcher(markdown);
        while (anchor.find()) {
            procedures.add(anchor.group(1));
        }
    }

    String html() {
        return html;
    }

    List<Chapter> chapters() {
        return chapters;
    }

    /** Keys of processes and ids of forms that have a chapter. */
    Set<String> procedures() {
        return procedures;
    }

    /**
     * Anchor of the chapter about a form.
     *
     * @param form its id, which begins with the key of its process: {@code close-account-delete-page}
     * @return the form's own chapter, or else that of its procedure; empty when it has none
     */
    Optional<String> chapterOf(String form) {
        return procedures.stream()
                .filter(anchor -> form.equals(anchor) || form.startsWith(anchor + "-"))
                .max(Comparator.comparing(String::length));
    }

    /** «Отсутствие и замещение» → «отсутствие-и-замещение». */
    private static String anchorOf(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    private static String titleOf(Heading heading) {
        StringBuilder title = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                title.append(text.getLiteral());
            }
        });
        return title.toString();
    }
}
