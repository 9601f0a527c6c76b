package org.poryadok.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the pages, under {@code static/app}; Cockpit by itself serves one script and one style sheet. */
@Path("plugin/" + PoryadokPlugin.ID)
public class PluginFiles extends AbstractCockpitPluginRootResource {

    private static final String ROOT = "plugin-webapp/" + PoryadokPlugin.ID + "/";
    private static final List<String> FILES = Stream.of("js", "css").flatMap(PluginFiles::ofKind).toList();

    public PluginFiles() {
        super(PoryadokPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }

    private static Stream<String> ofKind(String extension) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver(PluginFiles.class.getClassLoader())
                            .getResources("classpath*:" + ROOT + "app/**/*." + extension))
                    .map(PluginFiles::path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
