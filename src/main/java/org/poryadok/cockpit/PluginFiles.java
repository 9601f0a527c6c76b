package org.poryadok.cockpit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.Path;

import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Scripts and style sheet of the pages, under {@code static/app}. */
@Path("plugin/" + PoryadokPlugin.ID)
public class PluginFiles extends AbstractCockpitPluginRootResource {

    private static final String DIRECTORY = "plugin-webapp/" + PoryadokPlugin.ID + "/";
    private static final List<String> FILES = files();

    public PluginFiles() {
        super(PoryadokPlugin.ID);
    }

    /** Cockpit itself would hand out one script; these pages are made of many. */
    @Override
    protected List<String> getAllowedAssets() {
        return FILES;
    }

    private static List<String> files() {
        var classpath = new PathMatchingResourcePatternResolver();
        List<String> files = new ArrayList<>();
        try {
            for (String kind : List.of("js", "css")) {
                for (Resource file : classpath.getResources("classpath:" + DIRECTORY + "app/**/*." + kind)) {
                    String address = file.getURL().toString();
                    files.add(address.substring(address.lastIndexOf(DIRECTORY) + DIRECTORY.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The pages of the Cockpit plugin cannot be listed", e);
        }
        return List.copyOf(files);
    }
}
