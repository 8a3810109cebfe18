package id.iuranhub.simulator.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.iuranhub.model.Misconfigured;
import java.util.ArrayList;
import java.util.List;

/** Reads a faults file, or tells what is wrong with it and where. */
final class FaultsText {

    private static final YAMLMapper YAML = new YAMLMapper();

    private FaultsText() {
    }

    static List<Rule> rules(String yaml) {
        try {
            var tree = YAML.readTree(yaml);
            boolean empty = tree == null || tree.isMissingNode() || tree.isNull();
            return empty ? List.of() : rules(YAML.readValue(yaml, RuleText[].class));
        } catch (UnrecognizedPropertyException unknown) {
            throw new Misconfigured(place(unknown) + "unknown key '" + unknown.getPropertyName() + "'; known are "
                    + unknown.getKnownPropertyIds(), unknown);
        } catch (JsonMappingException wrong) {
            throw new Misconfigured(place(wrong) + wrong.getOriginalMessage(), wrong);
        } catch (JsonProcessingException notYaml) {
            throw new Misconfigured("not YAML: " + notYaml.getMessage(), notYaml);
        }
    }

    private static List<Rule> rules(RuleText[] texts) {
        var rules = new ArrayList<Rule>();
        for (RuleText text : texts) {
            try {
                rules.add(text.rule());
            } catch (Misconfigured fault) {
                throw new Misconfigured("rule " + (rules.size() + 1) + ": " + fault.getMessage(), fault);
            }
        }
        return rules;
    }

    private static String place(JsonMappingException wrong) {
        int rule = wrong.getPath().isEmpty() ? 0 : wrong.getPath().get(0).getIndex() + 1;
        return "line " + wrong.getLocation().getLineNr() + ": " + (rule > 0 ? "rule " + rule + ": " : "");
    }
}
