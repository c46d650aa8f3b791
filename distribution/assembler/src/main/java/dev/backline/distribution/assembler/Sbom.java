package dev.backline.distribution.assembler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** The bill of materials in CycloneDX 1.6: every jar with version, hash, licence and package URL. */
final class Sbom {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Sbom() {}

    static String of(Release release, List<Artifact> artifacts) throws IOException {
        ObjectNode bom = JSON.createObjectNode();
        bom.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        ObjectNode metadata = bom.putObject("metadata");
        metadata.put("timestamp", release.time().toString());
        metadata.putObject("component")
                .put("type", "application")
                .put("bom-ref", "backline")
                .put("group", "dev.backline")
                .put("name", "backline-" + release.edition())
                .put("version", release.version());
        ArrayNode components = bom.putArray("components");
        for (Artifact artifact : artifacts) {
            components.add(component(artifact));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bom) + "\n";
    }

    private static JsonNode component(Artifact artifact) throws IOException {
        String purl = "pkg:maven/" + artifact.group() + "/" + artifact.name() + "@" + artifact.version() + "?type=jar";
        ObjectNode component = JSON.createObjectNode();
        component.put("type", "library").put("bom-ref", purl);
        component.put("group", artifact.group()).put("name", artifact.name()).put("version", artifact.version());
        component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", Hash.of(artifact.file()));
        component.putArray("licenses").addObject().put("expression", License.of(artifact));
        component.put("purl", purl);
        for (Embedded inside : artifact.ours() ? Embedded.in(artifact) : List.<Embedded>of()) {
            ObjectNode part = component.withArray("/components").addObject();
            part.put("type", "library").put("bom-ref", purl + "#" + inside.path());
            part.put("name", inside.name()).put("version", inside.version());
            part.putArray("hashes").addObject().put("alg", "SHA-256").put("content", inside.sha256());
            part.putArray("licenses").addObject().put("expression", inside.license());
        }
        return component;
    }
}
