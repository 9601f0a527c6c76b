package org.poryadok.cockpit;

import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;

/** The script and the style sheet that Cockpit asks for; the script only says where the pages are. */
@Path("plugin/" + PoryadokPlugin.ID)
public class PluginFiles extends AbstractCockpitPluginRootResource {

    private static final String SCRIPT = "app/plugin.js";
    private static final byte[] WHERE_THE_PAGES_ARE = ("export {default} from '../../../../../.." + PluginPages.ADDRESS
                    + "plugin.js';\n")
            .getBytes(StandardCharsets.UTF_8);

    public PluginFiles() {
        super(PoryadokPlugin.ID);
    }

    @Override
    protected InputStream getPluginAssetAsStream(AppPlugin plugin, String file) {
        return file.equals(SCRIPT)
                ? new ByteArrayInputStream(WHERE_THE_PAGES_ARE)
                : super.getPluginAssetAsStream(plugin, file);
    }
}
