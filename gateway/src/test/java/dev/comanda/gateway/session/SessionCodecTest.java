package dev.comanda.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionCodecTest {

    private final SessionCodec codec = new SessionCodec(key(1));

    @Test
    void a_minted_session_is_recognised_by_every_codec_with_the_same_key() {
        Session session = codec.mint();

        assertThat(new SessionCodec(key(1)).read(session.cookieValue()))
                .hasValueSatisfying(read -> assertThat(read.subject()).isEqualTo(session.subject()));
    }

    @Test
    void no_two_sessions_are_alike() {
        var sessions = Stream.generate(codec::mint).limit(1000).toList();

        assertThat(sessions).extracting(Session::subject).doesNotHaveDuplicates();
        assertThat(sessions).extracting(Session::cookieValue).doesNotHaveDuplicates();
    }

    @Test
    void the_subject_is_guest_and_32_hex_digits_that_do_not_show_the_cookie() {
        Session session = codec.mint();

        assertThat(session.subject()).matches("guest-[0-9a-f]{32}");
        byte[] cookie = Base64.getUrlDecoder().decode(session.cookieValue());
        assertThat(session.subject()).doesNotContain(HexFormat.of().formatHex(cookie, 0, 16));
    }

    @Test
    void changing_any_single_character_of_a_cookie_makes_it_worthless() {
        String cookie = codec.mint().cookieValue();

        assertThat(IntStream.range(0, cookie.length()).mapToObj(i -> changed(cookie, i)))
                .allSatisfy(forged -> assertThat(codec.read(forged)).isEmpty());
    }

    @Test
    void a_cookie_of_another_key_is_worthless() {
        assertThat(codec.read(new SessionCodec(key(2)).mint().cookieValue())).isEmpty();
    }

    @Test
    void what_is_no_cookie_at_all_is_none() {
        assertThat(Stream.of(
                        "", "x", "=".repeat(64), "ä".repeat(64), "A".repeat(64), "A".repeat(65), "A".repeat(100_000)))
                .allSatisfy(nonsense -> assertThat(codec.read(nonsense)).isEmpty());
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new SessionCodec(new byte[31])).hasMessageContaining("32 bytes");
    }

    @Test
    void a_session_never_prints_its_cookie() {
        Session session = codec.mint();

        assertThat(session.toString()).doesNotContain(session.cookieValue());
    }

    private static String changed(String cookie, int index) {
        char other = cookie.charAt(index) == 'A' ? 'B' : 'A';
        return cookie.substring(0, index) + other + cookie.substring(index + 1);
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
