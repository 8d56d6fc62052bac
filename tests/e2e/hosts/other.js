// A frame of someone else's that speaks as if it were ours.
parent.postMessage({ mognadskollen: { height: 5000, ready: true } }, "*");
