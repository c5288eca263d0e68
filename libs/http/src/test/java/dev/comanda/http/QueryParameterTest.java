package dev.comanda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParameterTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "10", "99", "100"})
    void a_whole_number_within_its_bounds_is_read(String text) {
        assertThat(QueryParameter.of("limit", List.of(text)).limit(20, 100)).isEqualTo(Integer.parseInt(text));
    }

    @Test
    void an_absent_limit_has_a_default() {
        assertThat(QueryParameter.of("limit", List.of()).limit(20, 100)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 1",
                "1 ",
                "+5",
                "-1",
                "-0",
                "05",
                "00",
                "0",
                "101",
                "1.0",
                "1e1",
                "0x1",
                "1_0",
                "1,0",
                "ten",
                "\u0665",
                "\u0000",
                "null",
                "2147483648",
                "4294967297",
                "18446744073709551617"
            })
    void another_spelling_or_a_number_out_of_bounds_is_refused_by_name_and_rule(String text) {
        assertRefused(
                () -> QueryParameter.of("limit", List.of(text)).limit(20, 100),
                "limit",
                "must be a whole number, 1 to 100");
    }

    @Test
    void zero_is_a_number_where_it_is_within_the_bounds() {
        assertThat(QueryParameter.of("page", List.of("0")).wholeNumber(0, 9)).contains(0);
        assertRefused(
                () -> QueryParameter.of("page", List.of("00")).wholeNumber(0, 9),
                "page",
                "must be a whole number, 0 to 9");
    }

    @Test
    void a_parameter_that_is_given_twice_is_refused() {
        assertRefused(
                () -> QueryParameter.of("limit", List.of("5", "5")).limit(20, 100), "limit", "must be given once");
        assertRefused(() -> QueryParameter.of("after", List.of("", "")), "after", "must be given once");
    }

    @Test
    void ids_are_read_in_full_only() {
        UUID id = UUID.randomUUID();

        assertThat(QueryParameter.of("after", List.of(id.toString())).uuid()).contains(id);
        assertThat(QueryParameter.of("after", List.of()).uuid()).isEmpty();
        for (String text : new String[] {"", "x", "1-1-1-1-1", id + " ", "{" + id + "}"}) {
            assertRefused(() -> QueryParameter.of("after", List.of(text)).uuid(), "after", "must be a UUID");
        }
    }

    @Test
    void other_kinds_are_refused_in_their_own_words() {
        assertThat(QueryParameter.of("size", List.of("l")).read("s or l", QueryParameterTest::size))
                .contains('l');
        assertRefused(
                () -> QueryParameter.of("size", List.of("L")).read("s or l", QueryParameterTest::size),
                "size",
                "must be s or l");
    }

    private static Optional<Character> size(String text) {
        return text.equals("s") || text.equals("l") ? Optional.of(text.charAt(0)) : Optional.empty();
    }

    private static void assertRefused(Supplier<?> reader, String field, String rule) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, reader::get);

        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getDetail()).isEqualTo(field + ": " + rule);
        assertThat(problem.getParameters()).containsEntry("errors", List.of(new FieldError(field, rule)));
    }
}
