package dev.comanda.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Problems about JSON bodies, which they do not echo. */
final class JsonProblems {

    private JsonProblems() {}

    static HttpProblem of(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> unknownField(pathOf(unknown));
            case InvalidFormatException invalid ->
                Problems.malformed(pathOf(invalid), expected(invalid.getTargetType()))
                        .build();
            case MismatchedInputException mismatched ->
                Problems.malformed(pathOf(mismatched), expected(mismatched.getTargetType()))
                        .build();
            case JsonMappingException mapping
            when mapping.getCause() instanceof InputCoercionException ->
                Problems.malformed(pathOf(mapping), "is out of range").build();
            case JsonMappingException mapping ->
                Problems.malformed(pathOf(mapping), "has an illegal value").build();
            case Utf8Only.NotUtf8 encoding ->
                Problems.malformed("body", "must be UTF-8").build();
            default ->
                Problems.malformed("body", "must be well-formed JSON" + placeOf(failure))
                        .build();
        };
    }

    private static HttpProblem unknownField(String path) {
        return Problems.problem(400, "unknown-field", "The request has a field that is not known here")
                .withDetail(path + ": is not known here")
                .with("errors", List.of(new FieldError(path, "is not known here")))
                .build();
    }

    private static String pathOf(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.replaceFirst("^\\.", "");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has a value of the wrong kind";
        }
        return "must be " + JsonKind.of(type).inWords();
    }

    private static String placeOf(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(
                                failure.getLocation().getLineNr(),
                                failure.getLocation().getColumnNr());
    }
}
