package dev.comanda.gateway.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnambiguousPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/menu",
                "/api/menu?x=//..;%2F",
                "/api/coupons/SUMMER%20SALE",
                "/api/coupons/10%25",
                "/api/coupons/10%25OFF",
                "/orders/0190a6f2-7f5c-7c3a-8f52-0123456789ab",
                "/a/...b/c.d"
            })
    void takes_paths_with_one_meaning(String target) {
        assertThat(UnambiguousPath.isPlain(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/menu",
                "http://evil.example/api/menu",
                "//api/menu",
                "/api//menu",
                "/api/menu//",
                "/api/menu;x=1",
                "/api/menu%3Bx=1",
                "/api/%2Fmenu",
                "/api/%2fmenu",
                "/api%5Cmenu",
                "/api\\menu",
                "/api/../q/health",
                "/api/..",
                "/api/./menu",
                "/.",
                "/api/%2e%2e/q",
                "/api/%2E/menu",
                "/api/.%2e/q",
                "/api/menu%00",
                "/api/menu%0d%0aX",
                "/api/menu%7f",
                "/api/%252e%252e/q",
                "/api/%zz",
                "/api/%2",
                "/api/menu%",
                "/api/menu\u0001",
                "/api/menü",
                "/api/menu#x"
            })
    void refuses_paths_that_someone_could_read_differently(String target) {
        assertThat(UnambiguousPath.isPlain(target)).isFalse();
    }
}
