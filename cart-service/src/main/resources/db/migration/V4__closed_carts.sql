-- A change that comes after the payment finds the cart that it was meant for.
create index carts_closed on carts (customer, id) where state = 'closed';
