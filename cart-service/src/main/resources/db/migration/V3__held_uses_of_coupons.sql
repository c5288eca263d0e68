-- How many uses of a coupon are held: few rows, and found by their coupon.
create index coupon_redemptions_held on coupon_redemptions (code) where state = 'reserved';
